package dev.fenster.intake.configuration;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.fenster.intake.problem.ProblemException;

/**
 * A list in the configuration file. What it declares belongs to the file: it is made, changed and removed there.
 *
 * @param <T>
 *        what an entry declares
 */
public interface DeclaredSection<T> {
    /** @return the list's name in the file, e.g. {@code sources} */
    String name();

    ConfigurationPart part();

    /**
     * @param entry
     *        with its secrets in the place of what referred to them
     * @throws ProblemException
     *         400 naming every wrong field
     */
    T read(ObjectNode entry);

    String id(T declared);

    /** @return whether this instance knows it just as it is declared */
    boolean isKnown(T declared);

    /** @return as the topic keeps it */
    Object record(T declared);

    /** @return ids of what was declared at some time and is known */
    Set<String> declaredIds();
}
