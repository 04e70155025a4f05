package dev.fenster.intake.configuration;

import java.util.Map;

/** The records of the topic {@code intake-config} whose key begins with one prefix. */
public interface ConfigurationPart {
    /** @return what the keys of its records begin with, e.g. {@code api-key/} */
    String prefix();

    /**
     * @throws IllegalArgumentException
     *         when the JSON is no such record; the message does not repeat it
     */
    void put(byte[] json);

    /**
     * @param id
     *        the key without the prefix
     */
    void remove(String id);

    /** @return the records that shall be there from the first start on and are not yet, by id */
    default Map<String, Object> missing() {
        return Map.of();
    }
}
