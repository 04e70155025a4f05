package dev.fenster.intake.kind;

import java.time.Duration;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata.EntryCallback;
import com.dashjoin.jsonata.Jsonata.Frame;
import com.dashjoin.jsonata.Parser.Symbol;

/** Ends an expression that takes too long. */
final class TimeLimit implements EntryCallback {
    private final long end;

    TimeLimit(Duration longest) {
        end = System.nanoTime() + longest.toNanos();
    }

    @Override
    public void callback(Symbol part, Object input, Frame frame) {
        if (System.nanoTime() - end > 0) {
            throw new JException("It took too long; does it call itself for ever?", -1);
        }
    }
}
