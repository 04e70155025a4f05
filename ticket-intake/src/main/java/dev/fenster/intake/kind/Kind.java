package dev.fenster.intake.kind;

import java.util.List;

import dev.fenster.intake.signature.SignatureScheme;

/**
 * What one vendor, or one way to send, has in common: {@code kinds/<name>/kind.json} with the mapping beside it.
 *
 * @param title
 *        for people, e.g. Slack Events API
 * @param accepts
 *        media types of its bodies
 * @param authentication
 *        any one of these is enough
 * @param challenge
 *        the question by which the vendor makes sure of the address; null when there is none
 * @param largestBody
 *        bytes
 * @param mapping
 *        from the vendor's request to tickets and events; null where each source brings its own
 * @param page
 *        how web pages post by it; null where none does
 */
public record Kind(String name, String title, List<String> accepts, List<SignatureScheme> authentication, Challenge challenge,
        int largestBody, Mapping mapping, PageRules page) {

    /**
     * How web pages post: browsers have no secret, so that each address may post only so often.
     *
     * @param postsPerMinute
     *        from one address
     * @param contentIsId
     *        whether a post that names no externalId is the same as one of the same content
     */
    public record PageRules(int postsPerMinute, boolean contentIsId) {}

    /** A question that a vendor asks by GET or HEAD. */
    public enum Challenge {
        /** {@code hub.verify_token} is to be known, {@code hub.challenge} to be repeated. */
        META,
        /** {@code crc_token} is to be signed. */
        CRC,
        /** The address has to be there. */
        HEAD
    }

    public boolean isPostedByPages() {
        return page != null;
    }
}
