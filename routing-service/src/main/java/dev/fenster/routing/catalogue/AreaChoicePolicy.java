package dev.fenster.routing.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which support area takes a ticket: the most specific one that fits. One that names the ticket's component is more specific than
 * one that names a component above it, that more than one that names the product, and that more than one that names the channel.
 */
public final class AreaChoicePolicy {
    /**
     * @param explanation
     *        the end of a sentence that begins with the area
     */
    public record Choice(Area area, String explanation) {}

    /**
     * @param channel
     *        of the ticket; so with the others, which may be null
     * @param path
     *        the ticket's component, then those above it
     */
    public Optional<Choice> choose(List<Area> areas, String channel, String product, List<String> path) {
        return areas.stream().filter(area -> fits(area, channel, product, path))
                .min(Comparator.comparingInt((Area area) -> distance(area, path))
                        .thenComparing(area -> area.products().isEmpty())
                        .thenComparing(area -> area.channels().isEmpty()).thenComparing(Area::key))
                .map(area -> new Choice(area, explanation(area, channel, product, path)));
    }

    private static boolean fits(Area area, String channel, String product, List<String> path) {
        return anyOr(area.channels(), channel) && anyOr(area.products(), product)
                && (area.components().isEmpty() || path.stream().anyMatch(area.components()::contains));
    }

    private static boolean anyOr(List<String> named, String value) {
        return named.isEmpty() || value != null && named.contains(value);
    }

    private static int distance(Area area, List<String> path) {
        for (var steps = 0; steps < path.size(); steps++) {
            if (area.components().contains(path.get(steps))) {
                return steps;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static String explanation(Area area, String channel, String product, List<String> path) {
        var component = area.components().isEmpty() ? null : "component " + path.get(distance(area, path));
        var named = Stream.of(component, area.products().isEmpty() ? null : "product " + product,
                area.channels().isEmpty() ? null : "channel " + channel).filter(part -> part != null)
                .collect(Collectors.joining(" and "));
        return named.isEmpty() ? "takes every ticket" : "takes " + named;
    }
}
