package dev.fenster.routing.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;

/** The words of a ticket that rules look for: subject and text one behind the other in one Lucene field. */
final class TicketWords {
    static final String FIELD = "ticket";
    private static final String SUBJECT = "subject";
    private static final String TEXT = "text";
    /** So far from each other are subject and text that no phrase reaches from one into the other. */
    private static final int GAP = 1_000;

    private final String subject;
    private final String text;
    private final List<TicketTokenStream.Token> tokens = new ArrayList<>();

    /**
     * @param vocabularies
     *        of the languages in which the ticket is read
     */
    TicketWords(String subject, String text, Collection<Vocabulary> vocabularies) {
        this.subject = subject == null ? "" : subject;
        this.text = text == null ? "" : text;
        read(this.subject, 0, 0, vocabularies);
        read(this.text, RuleMatcher.READ_WORDS + GAP, this.subject.length(), vocabularies);
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    Document document() {
        var document = new Document();
        document.add(new Field(FIELD, new TicketTokenStream(tokens), TextField.TYPE_NOT_STORED));
        return document;
    }

    /** @return the words at these offsets of the Lucene field */
    MatchedWords at(int start, int end) {
        var length = subject.length();
        return end <= length
                ? new MatchedWords(SUBJECT, start, end, subject.substring(start, end))
                : new MatchedWords(TEXT, start - length, end - length, text.substring(start - length, end - length));
    }

    private void read(String content, int position, int offset, Collection<Vocabulary> vocabularies) {
        for (var word : WordScanner.scan(content, RuleMatcher.READ_WORDS)) {
            for (var vocabulary : vocabularies) {
                for (var form : vocabulary.ofTicketWord(word)) {
                    tokens.add(new TicketTokenStream.Token(form, position + word.position(), offset + word.start(),
                            offset + word.end()));
                }
            }
        }
    }
}
