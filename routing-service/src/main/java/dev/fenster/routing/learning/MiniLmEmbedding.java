package dev.fenster.routing.learning;

import java.io.IOException;
import java.util.Optional;

import org.jboss.logging.Logger;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;

/**
 * English sentence embeddings by all-MiniLM-L6-v2, quantised, with 384 dimensions. Its weights lie in a jar and are loaded with the
 * first text, into about 100 MB; a machine on which they cannot be loaded goes without embeddings.
 */
public final class MiniLmEmbedding implements SentenceEmbedding {
    private static final Logger LOG = Logger.getLogger(MiniLmEmbedding.class);
    private static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    /** Characters; the model itself reads 510 pieces of words, and was trained on 128. */
    private static final int READ = 1_000;

    private Encoder encoder;
    private boolean unavailable;

    @Override
    public Optional<float[]> of(String text) {
        var read = text.substring(0, Math.min(READ, text.length())).strip();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        return encoder().map(loaded -> loaded.embed(TextSegment.from(read)).content().vector());
    }

    private synchronized Optional<Encoder> encoder() {
        if (encoder == null && !unavailable) {
            try {
                encoder = Encoder.load();
                LOG.info("The embedding of English sentences is loaded");
            } catch (IOException | OrtException | RuntimeException | LinkageError e) {
                unavailable = true;
                LOG.warn("English sentences have no embedding here, so that suggestions for them are less often right", e);
            }
        }
        return Optional.ofNullable(encoder);
    }

    /** Runs in the thread that asks, and on one core. */
    private static final class Encoder extends AbstractInProcessEmbeddingModel {
        private final OnnxBertBiEncoder model;

        private Encoder(OnnxBertBiEncoder model) {
            super(Runnable::run);
            this.model = model;
        }

        static Encoder load() throws IOException, OrtException {
            var environment = OrtEnvironment.getEnvironment();
            try (var weights = MiniLmEmbedding.class.getResourceAsStream(WEIGHTS);
                    var tokenizer = MiniLmEmbedding.class.getResourceAsStream(TOKENIZER);
                    var options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                var session = environment.createSession(weights.readAllBytes(), options);
                return new Encoder(new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN));
            }
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return model;
        }
    }
}
