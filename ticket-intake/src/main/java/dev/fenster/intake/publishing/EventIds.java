package dev.fenster.intake.publishing;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;

/** Ids that follow from what they stand for: whatever is sent again has the same ones. UUID version 5 throughout. */
public final class EventIds {
    private static final UUID FENSTER = named(NameBasedGenerator.NAMESPACE_DNS, "fenster.dev");

    private EventIds() {}

    /** @return the id of a source's ticket */
    public static UUID ticket(String source, String externalId) {
        return named(FENSTER, source + "\n" + externalId);
    }

    /** @return the id of the ticket that several sources call by one reference */
    public static UUID conversation(String space, String reference) {
        return named(FENSTER, "conversation\n" + space + "\n" + reference);
    }

    /** @return what stands for a session on help pages, from its hash */
    public static UUID session(String hash) {
        return named(FENSTER, "session\n" + hash);
    }

    /**
     * @param subject
     *        the ticket or session
     * @return the id of something that happened to it, from what distinguishes it
     */
    public static UUID event(UUID subject, String... distinction) {
        return named(subject, String.join("\n", distinction));
    }

    private static UUID named(UUID namespace, String name) {
        return Generators.nameBasedGenerator(namespace).generate(name);
    }
}
