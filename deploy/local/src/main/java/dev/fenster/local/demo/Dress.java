package dev.fenster.local.demo;

import java.util.Locale;

/** How a channel joins opening, text and closing. */
enum Dress {

    /** An e-mail: paragraphs; German goes on in lower case after the greeting's comma. */
    LETTER("\n\n", false),
    ENGLISH_LETTER("\n\n", true),
    FORM("\n\n", true),
    NOTE(" ", true),
    CHAT(" ", false);

    private final String joint;
    private final boolean capital;

    Dress(String joint, boolean capital) {
        this.joint = joint;
        this.capital = capital;
    }

    static Dress of(Channel channel, String language) {
        return switch (channel.name()) {
            case "email" -> language.equals("de") ? LETTER : ENGLISH_LETTER;
            case "web" -> FORM;
            case "chat" -> CHAT;
            default -> NOTE;
        };
    }

    String around(String opening, String text, String closing) {
        String body = capital ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text;
        String opened = opening.isEmpty() ? body : opening + joint + body;
        return closing.isEmpty() ? opened : opened + joint + closing;
    }
}
