package dev.fenster.intake.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.problem.FieldError;
import dev.fenster.intake.problem.ProblemException;

/**
 * What the configuration file declares, checked.
 *
 * @param sections
 *        each with what it declares, by id
 */
record Declaration(Map<DeclaredSection<?>, Map<String, ?>> sections) {

    /**
     * @throws IllegalArgumentException
     *         naming the first entry that is wrong, and all that is wrong with it
     */
    static Declaration of(ObjectNode file, List<DeclaredSection<?>> known) {
        var names = known.stream().map(DeclaredSection::name).collect(Collectors.toSet());
        file.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(name + " is not known here. Known are " + String.join(", ", names) + ".");
            }
        });
        var sections = new LinkedHashMap<DeclaredSection<?>, Map<String, ?>>();
        known.forEach(section -> sections.put(section, read(section, file.path(section.name()))));
        return new Declaration(sections);
    }

    /** Makes what is declared the configuration; what is so already is left alone. */
    void apply(Configuration configuration) {
        sections.forEach((section, declared) -> apply(section, declared, configuration));
    }

    @SuppressWarnings("unchecked")
    private static <T> void apply(DeclaredSection<T> section, Map<String, ?> declared, Configuration configuration) {
        ((Map<String, T>) declared).forEach((id, content) -> {
            if (!section.isKnown(content)) {
                configuration.put(section.part(), id, section.record(content)).toCompletableFuture().join();
            }
        });
        Set.copyOf(section.declaredIds()).stream().filter(id -> !declared.containsKey(id))
                .forEach(id -> configuration.remove(section.part(), id).toCompletableFuture().join());
    }

    private static <T> Map<String, T> read(DeclaredSection<T> section, JsonNode entries) {
        if (!entries.isMissingNode() && !entries.isNull() && !entries.isArray()) {
            throw new IllegalArgumentException(section.name() + " has to be a list.");
        }
        var declared = new LinkedHashMap<String, T>();
        for (int i = 0; i < entries.size(); i++) {
            var content = read(section, entries.get(i), section.name() + "[" + i + "]");
            if (declared.put(section.id(content), content) != null) {
                throw new IllegalArgumentException(section.name() + " declares " + section.id(content) + " twice.");
            }
        }
        return declared;
    }

    private static <T> T read(DeclaredSection<T> section, JsonNode entry, String at) {
        if (!(entry instanceof ObjectNode object)) {
            throw new IllegalArgumentException(at + " has to be a map.");
        }
        try {
            return section.read(object);
        } catch (ProblemException e) {
            throw new IllegalArgumentException(at + ": " + reason(e), e);
        }
    }

    private static String reason(ProblemException refused) {
        var errors = refused.problem().errors();
        return errors == null
                ? refused.problem().detail()
                : errors.stream().map(Declaration::reason).collect(Collectors.joining(" "));
    }

    private static String reason(FieldError error) {
        return error.field() + " " + error.message();
    }
}
