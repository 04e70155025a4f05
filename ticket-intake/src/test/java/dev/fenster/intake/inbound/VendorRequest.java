package dev.fenster.intake.inbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fenster.intake.signature.Macs;
import io.restassured.RestAssured;

/** Posts a sample as its vendor does: in its media type, with its signature. */
final class VendorRequest {
    /** Of the page that posts, for kinds that pages post by. */
    static final String ORIGIN = "https://www.example.com";
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KindSample sample;
    private final String source;
    private final String secret;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private byte[] body;
    private Instant signedAt = Instant.now();

    VendorRequest(KindSample sample, String source, String secret) {
        this.sample = sample;
        this.source = source;
        this.secret = secret;
        sample.request().path("query").properties().forEach(each -> query.put(each.getKey(), each.getValue().asText()));
        headers.put("Content-Type", contentType());
        sample.request().path("headers").properties().forEach(each -> headers.put(each.getKey(), each.getValue().asText()));
        body = body();
    }

    VendorRequest signedAt(Instant time) {
        signedAt = time;
        return this;
    }

    VendorRequest cutOff() {
        body = Arrays.copyOf(body, body.length * 2 / 3);
        return this;
    }

    VendorRequest contentType(String other) {
        headers.put("Content-Type", other);
        return this;
    }

    String address() {
        var address = "http://localhost:" + RestAssured.port + "/api/v1/inbound/" + source;
        return query.isEmpty()
                ? address
                : address + query.entrySet().stream().map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    VendorRequest header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    VendorRequest query(String name, String value) {
        query.put(name, value);
        return this;
    }

    VendorRequest body(UnaryOperator<byte[]> change) {
        body = change.apply(body);
        return this;
    }

    HttpResponse<String> postUnsigned() {
        headers.remove("Origin");
        return send();
    }

    /** As somebody does who changes what the vendor signed. */
    HttpResponse<String> postSignedBefore(UnaryOperator<byte[]> change) {
        sign(secret);
        return body(change).send();
    }

    HttpResponse<String> post() {
        sign(secret);
        return send();
    }

    HttpResponse<String> postSignedWith(String other) {
        sign(other);
        return send();
    }

    private HttpResponse<String> send() {
        var request = HttpRequest.newBuilder(URI.create(address())).timeout(PATIENCE).POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String contentType() {
        var request = sample.request();
        if (request.has("form")) {
            return "application/x-www-form-urlencoded";
        }
        if (request.has("mime")) {
            return "message/rfc822";
        }
        return request.has("multipart")
                ? "multipart/form-data; boundary=part"
                : request.has("text") ? "text/plain" : "application/json";
    }

    private byte[] body() {
        var request = sample.request();
        if (request.has("form")) {
            return form(request.get("form")).getBytes(StandardCharsets.UTF_8);
        }
        if (request.has("multipart")) {
            return multipart(request.get("multipart"));
        }
        return (request.has("mime") || request.has("text")
                ? request.path("mime").asText(request.path("text").asText())
                : request.get("body").toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String form(JsonNode fields) {
        return fields.properties().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue().asText()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static byte[] multipart(JsonNode fields) {
        var body = new ByteArrayOutputStream();
        fields.properties().forEach(field -> body.writeBytes(part(field.getKey(), field.getValue())));
        body.writeBytes("--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] part(String name, JsonNode value) {
        var disposition = "--part\r\nContent-Disposition: form-data; name=\"" + name + "\"";
        var content = value.isObject()
                ? "; filename=\"" + value.path("name").asText() + "\"\r\nContent-Type: " + value.path("mediaType").asText()
                        + "\r\n\r\n" + value.path("content").asText()
                : "\r\n\r\n" + value.asText();
        return (disposition + content + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void sign(String key) {
        var scheme = KindSample.kindFile(sample.kind()).path("authentication").get(0);
        switch (scheme.path("scheme").asText()) {
            case "hmac" -> signWithHmac(scheme, key);
            case "token" -> headers.put(scheme.path("header").asText("X-Fenster-Token"), key);
            case "twilio" -> signAsTwilio(key);
            case "mailgun" -> signAsMailgun(key);
            case "origin" -> headers.put("Origin", key.equals(secret) ? ORIGIN : "https://elsewhere.example");
            default -> throw new IllegalStateException("No scheme " + scheme);
        }
    }

    private void signWithHmac(JsonNode scheme, String key) {
        var time = scheme.path("timestampFormat").asText("seconds").equals("rfc3339")
                ? signedAt.toString()
                : String.valueOf(signedAt.getEpochSecond());
        var signed = scheme.path("signed").asText("{body}").replace("{timestamp}", time)
                .replace("{body}", new String(body, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        var hash = Macs.mac(scheme.get("algorithm").asText(), key, signed);
        var text = scheme.get("encoding").asText().equalsIgnoreCase("base64")
                ? Base64.getEncoder().encodeToString(hash)
                : HexFormat.of().formatHex(hash);
        headers.put(scheme.get("header").asText(), scheme.path("prefix").asText("") + text);
        if (scheme.hasNonNull("timestampHeader")) {
            headers.put(scheme.get("timestampHeader").asText(), time);
        }
    }

    private void signAsTwilio(String key) {
        var content = new StringBuilder(address());
        var fields = new TreeMap<String, String>();
        sample.request().path("form").properties().forEach(each -> fields.put(each.getKey(), each.getValue().asText()));
        fields.forEach((name, value) -> content.append(name).append(value));
        headers.put("X-Twilio-Signature", Base64.getEncoder()
                .encodeToString(Macs.mac("HmacSHA1", key, content.toString().getBytes(StandardCharsets.UTF_8))));
    }

    private void signAsMailgun(String key) {
        var time = String.valueOf(signedAt.getEpochSecond());
        var hash = HexFormat.of().formatHex(Macs.mac("HmacSHA256", key, (time + "token").getBytes(StandardCharsets.UTF_8)));
        if (sample.request().has("multipart")) {
            var signature = new ByteArrayOutputStream();
            Map.of("timestamp", time, "token", "token", "signature", hash).forEach((name, value) -> signature.writeBytes(
                    ("--part\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                            .getBytes(StandardCharsets.UTF_8)));
            signature.writeBytes(body);
            body = signature.toByteArray();
        } else {
            body = ("timestamp=" + time + "&token=token&signature=" + hash + "&" + new String(body, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
