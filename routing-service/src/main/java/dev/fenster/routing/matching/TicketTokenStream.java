package dev.fenster.routing.matching;

import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands the words that were found in a ticket to Lucene. */
final class TicketTokenStream extends TokenStream {
    /** A form at a position of the text, made of its units from start to end. */
    record Token(String form, int position, int start, int end) {}

    private final List<Token> tokens;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private int next;
    private int position;

    TicketTokenStream(List<Token> tokens) {
        this.tokens = tokens;
        reset();
    }

    @Override
    public void reset() {
        next = 0;
        position = -1;
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        var token = tokens.get(next);
        next++;
        term.setEmpty().append(token.form());
        offset.setOffset(token.start(), token.end());
        increment.setPositionIncrement(token.position() - position);
        position = token.position();
        return true;
    }
}
