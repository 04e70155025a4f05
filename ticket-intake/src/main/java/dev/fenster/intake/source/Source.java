package dev.fenster.intake.source;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.fenster.intake.kind.Mapping;
import dev.fenster.intake.limit.Limits;
import dev.fenster.intake.signature.SignatureScheme;

/**
 * A system that posts to {@code /api/v1/inbound/{name}}.
 *
 * @param kind
 *        how it posts
 * @param secrets
 *        one, or two while the secret is changed
 * @param verifyToken
 *        what the vendor's GET has to name; null where there is none
 * @param product
 *        of tickets that name none
 * @param language
 *        of tickets that name none
 * @param team
 *        that the source belongs to
 * @param conversations
 *        the same for all sources that may link their tickets by the field conversation; null for a source that may not
 * @param conversation
 *        JSONata that finds in a request what the sources call the conversation; null where the kind's mapping does
 * @param mapping
 *        the source's own JSONata; null where the kind brings it
 * @param page
 *        the pages that post; null for kinds that no page posts by
 * @param limits
 *        null where the installation's are good enough
 * @param mail
 *        for sources of mails; may be null
 * @param declared
 *        whether the configuration file declares it
 */
public record Source(String name, String kind, List<String> secrets, String verifyToken, String product, String language,
        String team, String conversations, String conversation, String mapping, PageSettings page, Limits limits,
        MailSettings mail, boolean declared, Instant changedAt) {

    public Source {
        if (name == null || kind == null || secrets == null || secrets.isEmpty()) {
            throw new IllegalArgumentException("A source has name, kind and secrets");
        }
        secrets = List.copyOf(secrets);
    }

    /**
     * @param request
     *        as a mapping sees it
     * @param opaque
     *        as a mapping is given it
     * @return what the source calls the conversation; empty where it shares none, or the request does not tell
     */
    public Optional<String> conversationIn(Map<String, Object> request, UnaryOperator<String> opaque) {
        return conversations == null || conversation == null
                ? Optional.empty()
                : Mapping.value(conversation, request, opaque);
    }

    /** @return the source's own mapping, ready to be applied */
    public Optional<Mapping> ownMapping() {
        return Optional.ofNullable(mapping).map(Mapping::of);
    }

    /** @return what a request has to show one of: the secrets, or the origins of the pages */
    public List<String> proofs(SignatureScheme.Proof proof) {
        return proof == SignatureScheme.Proof.SECRET ? secrets : page == null ? List.of() : page.origins();
    }

    /** @return addresses and domains that support writes mails from */
    public List<String> ownAddresses() {
        return mail == null ? List.of() : mail.ownAddresses();
    }

    Source withSecrets(List<String> others, String otherToken) {
        return new Source(name, kind, others, otherToken, product, language, team, conversations, conversation, mapping,
                page, limits, mail, declared, changedAt);
    }

    Source changedAt(Instant at) {
        return new Source(name, kind, secrets, verifyToken, product, language, team, conversations, conversation, mapping,
                page, limits, mail, declared, at);
    }
}
