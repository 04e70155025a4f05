package dev.fenster.intake.inbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.signature.Form;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooManyFormFieldsException;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;

/** Reads multipart/form-data in memory; of files only what they are called and how long they are. */
final class MultipartForm {
    private static final int MOST_FIELDS = 1000;
    private static final int LARGEST_FIELD = Integer.MAX_VALUE;

    private MultipartForm() {}

    /**
     * @throws ProblemException
     *         400 when the body is cut off or is no such form
     */
    static Form read(String contentType, byte[] body) {
        var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        HttpPostMultipartRequestDecoder decoder = null;
        try {
            decoder = new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), request, StandardCharsets.UTF_8,
                    MOST_FIELDS, LARGEST_FIELD);
            return form(decoder.getBodyHttpDatas());
        } catch (ErrorDataDecoderException | TooManyFormFieldsException | IllegalArgumentException e) {
            throw ProblemException.malformed("The body is no multipart/form-data, or it is cut off.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
        }
    }

    private static Form form(List<InterfaceHttpData> parts) throws IOException {
        var fields = new LinkedHashMap<String, List<String>>();
        var files = new ArrayList<Map<String, Object>>();
        for (var part : parts) {
            if (part instanceof Attribute field) {
                fields.computeIfAbsent(field.getName(), name -> new ArrayList<>()).add(field.getValue());
            } else if (part instanceof FileUpload file) {
                files.add(Map.of("name", file.getFilename(), "mediaType", String.valueOf(file.getContentType()), "bytes",
                        file.length()));
            }
        }
        return new Form(fields, files);
    }
}
