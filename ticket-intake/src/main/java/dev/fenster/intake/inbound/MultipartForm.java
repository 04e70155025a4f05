package dev.fenster.intake.inbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.fenster.intake.mail.Charsets;
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
import io.netty.handler.codec.http.multipart.InterfaceHttpData;

/** Reads multipart/form-data in memory; of files only what they are called and how long they are. */
final class MultipartForm {
    private static final int MOST_FIELDS = 1000;
    private static final int LARGEST_FIELD = Integer.MAX_VALUE;

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";,\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_END = 1000;

    private MultipartForm() {}

    /**
     * @throws ProblemException
     *         400 when the body is cut off or is no such form
     */
    static Form read(String contentType, byte[] body) {
        var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        HttpPostMultipartRequestDecoder decoder = null;
        checkEnd(contentType, body);
        try {
            decoder = new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), request, StandardCharsets.UTF_8,
                    MOST_FIELDS, LARGEST_FIELD);
            return form(decoder.getBodyHttpDatas());
        } catch (RuntimeException e) {
            // Of broken parts and boundaries Netty's decoder throws whatever Java throws.
            throw ProblemException.malformed("The body is no multipart/form-data, or it is cut off.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
        }
    }

    /** The decoder makes do with what came. */
    private static void checkEnd(String contentType, byte[] body) {
        var boundary = BOUNDARY.matcher(contentType);
        var end = new String(body, Math.max(0, body.length - LONGEST_END), Math.min(body.length, LONGEST_END),
                StandardCharsets.ISO_8859_1);
        if (boundary.find() && !end.contains("--" + boundary.group(1) + "--")) {
            throw ProblemException.malformed("The body is cut off: it does not end with its boundary.");
        }
    }

    private static Form form(List<InterfaceHttpData> parts) throws IOException {
        var fields = new LinkedHashMap<String, List<String>>();
        var files = new ArrayList<Map<String, Object>>();
        for (var part : parts) {
            if (part instanceof Attribute field) {
                fields.computeIfAbsent(field.getName(), name -> new ArrayList<>())
                        .add(Charsets.decode(field.get(), field.getCharset().name()));
            } else if (part instanceof FileUpload file) {
                files.add(Map.of("name", file.getFilename(), "mediaType", String.valueOf(file.getContentType()), "bytes",
                        file.length()));
            }
        }
        return new Form(fields, files);
    }
}
