package dev.fenster.intake.mail;

import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import dev.fenster.intake.html.HtmlText;

/** The text of an HTML mail without the quotes that mail programs mark as such. */
final class HtmlQuotes {
    private static final String MARKED = "div.gmail_quote, div.gmail_extra > blockquote, blockquote[type=cite], div.yahoo_quoted, "
            + "div.moz-cite-prefix, div.protonmail_quote, div.tutanota_quote, blockquote.tutanota_quote, div.zmail_extra, "
            + "div.gmail_signature, div.moz-signature, pre.moz-signature, div[id=Signature], div[id=ms-outlook-mobile-signature]";
    private static final String FROM_HERE_ON = "div[id=appendonsend], div[id=divRplyFwdMsg], hr[id=stopSpelling]";

    private static final Pattern PICTURES = Pattern.compile("data:image/[^\"')>\\s]*+");
    private static final int LONGEST = 500_000;

    private HtmlQuotes() {}

    /** @return the text; with the quotes when there is nothing else or the mail is forwarded */
    static String textWithout(String html, boolean isForwarded) {
        var bare = PICTURES.matcher(html).replaceAll("");
        var page = Jsoup.parse(bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST));
        page.outputSettings().prettyPrint(false);
        page.select("[style~=(?i)display:\\s*none]").remove();
        var whole = HtmlText.of(page.html());
        if (isForwarded) {
            return whole;
        }
        page.select(MARKED).remove();
        page.select(FROM_HERE_ON).forEach(HtmlQuotes::removeFromHereOn);
        var own = HtmlText.of(page.html());
        return own.isBlank() ? whole : own;
    }

    private static void removeFromHereOn(Element mark) {
        mark.nextElementSiblings().remove();
        mark.remove();
    }
}
