package dev.fenster.routing.matching;

import java.util.HashMap;
import java.util.Map;

/** Numbers for all that rules look for: forms of words, patterns and conditions. */
final class Signs {
    static final int NONE = -1;
    /** So much rarer than these is a word of which nothing is known, in a ticket. */
    private static final int FREQUENT_WORD = 10_000;
    private static final int CONDITION = 1_000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Integer> costs = new HashMap<>();

    /** @return the number of this, a new one if there is none yet */
    int of(String sign) {
        return numbers.computeIfAbsent(sign, key -> numbers.size());
    }

    int ofFrequentWord(String sign) {
        var number = of(sign);
        costs.putIfAbsent(number, FREQUENT_WORD);
        return number;
    }

    int ofCondition(String sign) {
        var number = of(sign);
        costs.putIfAbsent(number, CONDITION);
        return number;
    }

    /** @return {@link #NONE} when no rule looks for this */
    int known(String sign) {
        return numbers.getOrDefault(sign, NONE);
    }

    /** @return how many tickets and how many rules have one of these, so to speak: the less, the fewer tries of a rule */
    long cost(int[] some) {
        var cost = 0L;
        for (var sign : some) {
            cost += costs.getOrDefault(sign, 0) + 1L;
        }
        return cost;
    }

    /** One more rule is tried on tickets that have one of these. */
    void use(int[] some) {
        for (var sign : some) {
            costs.merge(sign, 1, Integer::sum);
        }
    }

    int[] cheaper(int[] one, int[] other) {
        return one == null || other != null && cost(other) < cost(one) ? other : one;
    }
}
