package dev.fenster.intake.mail;

import java.util.List;

/**
 * A mail as its sender wrote it, whichever way it came.
 *
 * @param returnPath
 *        where its carriers send a bounce; empty for a bounce itself, null when unknown
 * @param body
 *        its parts for people, in their order
 * @param isReport
 *        whether a machine reports on another mail, after RFC 3462
 */
record Mail(MailHeaders headers, String returnPath, List<Text> body, List<File> files, boolean isReport) {

    /**
     * One part for people. Either form may be null.
     *
     * @param plain
     *        as text
     * @param html
     *        the same as HTML
     */
    record Text(String plain, String html) {}

    /**
     * @param name
     *        null where it has none
     * @param bytes
     *        null when unknown
     */
    record File(String name, String mediaType, Integer bytes) {}
}
