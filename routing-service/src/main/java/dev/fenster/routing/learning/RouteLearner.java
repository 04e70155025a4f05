package dev.fenster.routing.learning;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Learns from people where tickets belong, each language for itself, and suggests it for others. May be used by several threads. It
 * needs {@link #train} from time to time: the caller says in which thread.
 */
public final class RouteLearner implements Suggestions {
    /** The language whose sentences have an embedding. */
    private static final String EMBEDDED = "en";
    private static final String UNKNOWN = "other";

    private final SentenceEmbedding embedding;
    private final TicketLanguagePolicy languages = new TicketLanguagePolicy();
    private final Map<String, LanguageLearner> learners = new ConcurrentHashMap<>();

    public RouteLearner(SentenceEmbedding embedding) {
        this.embedding = embedding;
    }

    /**
     * @param text
     *        subject and text
     * @param language
     *        ISO 639-1, or null
     * @return the ticket as {@link #learn} takes it; here the embedding is computed, which takes some milliseconds
     */
    public LearnedTicket prepare(String text, String language, String label) {
        return new LearnedTicket(text, label, embedding(text, language(text, language)));
    }

    /** Learns a ticket; the next suggestion heeds it as far as its label is known to the model, and else after {@link #train}. */
    public void learn(LearnedTicket ticket, String language) {
        learners.computeIfAbsent(language(ticket.text(), language), LanguageLearner::new).learn(ticket);
    }

    /** Forgets a ticket that was learned. */
    public void forget(String text, String language) {
        var learner = learners.get(language(text, language));
        if (learner != null) {
            learner.forget(text);
        }
    }

    /** Trains the models for which there is enough that is new; it takes from milliseconds to a minute. */
    public void train() {
        learners.values().stream().filter(LanguageLearner::wantsTraining).forEach(LanguageLearner::train);
    }

    @Override
    public Optional<Suggestion> suggest(String text, String language) {
        var spoken = language(text, language);
        var learner = learners.get(spoken);
        if (learner == null || !learner.knowsSomething()) {
            return Optional.empty();
        }
        return Optional.of(learner.suggest(text, embedding(text, spoken)));
    }

    private float[] embedding(String text, String language) {
        return EMBEDDED.equals(language) ? embedding.of(text).orElse(null) : null;
    }

    private String language(String text, String said) {
        if (said != null) {
            return said;
        }
        var learned = new HashMap<String, Long>();
        learners.forEach((language, learner) -> learned.put(language, learner.learned()));
        return languages.of(text, learned).orElse(UNKNOWN);
    }
}
