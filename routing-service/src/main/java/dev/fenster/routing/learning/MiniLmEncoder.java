package dev.fenster.routing.learning;

import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * Runs all-MiniLM-L6-v2 in the thread that asks, on one core. A text becomes the mean of its pieces' vectors, each of 384 dimensions, and
 * beside it what is the largest in each dimension: the mean tells the topic, the largest the single word that makes the difference.
 */
final class MiniLmEncoder {
    private static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final String MOST_PIECES = "256";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    /**
     * @throws OrtException
     *         when the weights are not what this machine can run
     */
    MiniLmEncoder() throws IOException, OrtException {
        try (var weights = MiniLmEncoder.class.getResourceAsStream(WEIGHTS);
                var vocabulary = MiniLmEncoder.class.getResourceAsStream(TOKENIZER);
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(weights.readAllBytes(), options);
            tokenizer = HuggingFaceTokenizer.newInstance(vocabulary,
                    Map.of("padding", "false", "truncation", "true", "maxLength", MOST_PIECES, "modelMaxLength", MOST_PIECES));
        }
    }

    /** @return 768 numbers: two vectors of length 1 behind each other, scaled so that both together have length 1 */
    float[] encode(String text) {
        var inputs = new HashMap<String, OnnxTensor>();
        try {
            var pieces = tokenizer.encode(text);
            fill(inputs, pieces);
            try (var result = session.run(inputs)) {
                return pooled(((float[][][]) result.get(0).getValue())[0]);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("The embedding of a sentence failed", e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private void fill(Map<String, OnnxTensor> inputs, Encoding pieces) throws OrtException {
        inputs.put("input_ids", tensor(pieces.getIds()));
        inputs.put("attention_mask", tensor(pieces.getAttentionMask()));
        inputs.put("token_type_ids", tensor(pieces.getTypeIds()));
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[]{1, values.length});
    }

    private static float[] pooled(float[][] pieces) {
        var dimensions = pieces[0].length;
        var pooled = new float[2 * dimensions];
        Arrays.fill(pooled, dimensions, 2 * dimensions, Float.NEGATIVE_INFINITY);
        for (var piece : pieces) {
            for (var i = 0; i < dimensions; i++) {
                pooled[i] += piece[i];
                pooled[dimensions + i] = Math.max(pooled[dimensions + i], piece[i]);
            }
        }
        scale(pooled, 0, dimensions);
        scale(pooled, dimensions, 2 * dimensions);
        return pooled;
    }

    /** Makes the part have the length of the square root of a half. */
    private static void scale(float[] vector, int from, int to) {
        double square = 0;
        for (var i = from; i < to; i++) {
            square += vector[i] * vector[i];
        }
        for (var i = from; i < to; i++) {
            vector[i] /= (float) Math.sqrt(2 * square);
        }
    }
}
