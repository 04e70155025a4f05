package dev.fenster.intake.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {

    @Test
    void blocks_stand_in_lines_of_their_own() {
        assertThat(
                HtmlText.of("<p>Guten Tag,</p><p>die Kasse druckt nicht.<br>Seit gestern.</p><div>Gruß</div><div>Nina</div>"))
                .isEqualTo("Guten Tag,\n\ndie Kasse druckt nicht.\nSeit gestern.\n\nGruß\nNina");
        assertThat(HtmlText.of("<div>eins<br></div><div><br></div>\n<div> zwei&nbsp;drei </div>"))
                .isEqualTo("eins\n\nzwei drei");
    }

    @Test
    void links_keep_their_text() {
        assertThat(HtmlText
                .of("<a href='https://example.org/a?b=c'><span class='invisible'>https://</span>example.org</a> geht nicht"))
                .isEqualTo("https://example.org geht nicht");
    }

    @Test
    void what_nobody_sees_is_left_out() {
        assertThat(HtmlText.of("<html><head><title>Mail</title><style>p {}</style></head><body><script>alert(1)</script>"
                + "<!-- intern --><p>Hallo</p></body></html>")).isEqualTo("Hallo");
    }

    @Test
    void lists_tables_and_preformatted_text_keep_their_shape() {
        assertThat(HtmlText.of("<ul><li>Drucker</li><li>Kasse <b>2</b></li></ul>")).isEqualTo("- Drucker\n- Kasse 2");
        assertThat(HtmlText.of("<table><tr><td>Version</td><td>4.2</td></tr><tr><td>Filiale</td><td>7</td></tr></table>"))
                .isEqualTo("Version 4.2\nFiliale 7");
        assertThat(HtmlText.of("Fehler:<pre>at Kasse.java\n  at Bon.java</pre>"))
                .isEqualTo("Fehler:\n\nat Kasse.java\n  at Bon.java");
    }

    @Test
    void broken_html_is_read_as_browsers_do() {
        assertThat(HtmlText.of("<div><p>3 < 4 &amp; 5 &gt; 4 &uuml;ber <b>alles")).isEqualTo("3 < 4 & 5 > 4 über alles");
        assertThat(HtmlText.of("")).isEmpty();
        assertThat(HtmlText.of("<div>".repeat(20_000) + "tief")).isEqualTo("tief");
    }
}
