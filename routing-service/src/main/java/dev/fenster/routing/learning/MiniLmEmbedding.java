package dev.fenster.routing.learning;

import java.io.IOException;
import java.util.Optional;

import org.jboss.logging.Logger;

import ai.onnxruntime.OrtException;

/**
 * English sentence embeddings by all-MiniLM-L6-v2, quantised. Its weights lie in a jar and are loaded with the first text, into about
 * 100 MB; a machine on which they cannot be loaded goes without embeddings.
 */
public final class MiniLmEmbedding implements SentenceEmbedding {
    private static final Logger LOG = Logger.getLogger(MiniLmEmbedding.class);
    /** Characters; the model was trained on texts of 128 pieces of words. */
    private static final int READ = 1_000;

    private MiniLmEncoder encoder;
    private boolean unavailable;

    @Override
    public Optional<float[]> of(String text) {
        var read = text.substring(0, Math.min(READ, text.length())).strip();
        return read.isEmpty() ? Optional.empty() : encoder().map(loaded -> loaded.encode(read));
    }

    private synchronized Optional<MiniLmEncoder> encoder() {
        if (encoder == null && !unavailable) {
            try {
                encoder = new MiniLmEncoder();
                LOG.info("The embedding of English sentences is loaded");
            } catch (IOException | OrtException | RuntimeException | LinkageError e) {
                unavailable = true;
                LOG.warn("English sentences have no embedding here, so that suggestions for them are less often right", e);
            }
        }
        return Optional.ofNullable(encoder);
    }
}
