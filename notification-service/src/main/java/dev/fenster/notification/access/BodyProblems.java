package dev.fenster.notification.access;

import java.io.IOException;
import java.util.stream.Collectors;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Says what is wrong with a body that cannot be read, and where. */
@Provider
class BodyProblems implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new BoundedBody(context.getInputStream()));
        try {
            return context.proceed();
        } catch (NoContentException e) {
            throw problem("The body is empty; send a JSON object.");
        } catch (JsonProcessingException e) {
            throw problem(e);
        } catch (WebApplicationException e) {
            throw e.getCause() instanceof JsonProcessingException cause ? problem(cause) : e;
        }
    }

    private static HttpProblem problem(JsonProcessingException failure) {
        if (failure.getCause() instanceof HttpProblem tooLarge) {
            return tooLarge;
        }
        if (failure instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
            return Problems.wrongField(path(mismatch), message(mismatch));
        }
        return failure instanceof MismatchedInputException
                ? problem("The body must be a JSON object.")
                : problem("The body is not valid JSON in UTF-8" + place(failure.getLocation()) + ".");
    }

    private static String message(MismatchedInputException mismatch) {
        if (mismatch instanceof PropertyBindingException unknown) {
            var known = unknown.getKnownPropertyIds() == null
                    ? ""
                    : unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
            return "is not known here; known are " + known;
        }
        return "has the wrong type; it must be " + wanted(mismatch.getTargetType());
    }

    private static String wanted(Class<?> type) {
        if (type == null || type.isRecord()) {
            return "an object";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "an array";
        }
        return Number.class.isAssignableFrom(type) ? "a whole number" : "a text";
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream().map(BodyProblems::step).collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : "." + reference.getFieldName();
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static HttpProblem problem(String detail) {
        return HttpProblem.builder().withStatus(Status.BAD_REQUEST).withTitle("Bad Request").withDetail(detail).build();
    }
}
