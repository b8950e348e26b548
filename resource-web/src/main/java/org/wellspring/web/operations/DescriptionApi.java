package org.wellspring.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.EntityTags;
import org.wellspring.web.shared.api.Of;

/** What this API is, in OpenAPI 3.1, as the build wrote it from the doors. */
@Path("api/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DescriptionApi {

    private final byte[] document = read();
    private final String tag = EntityTags.of(Integer.toUnsignedLong(Arrays.hashCode(document)));

    /** This document. */
    @GET
    @Of(Object.class)
    public Response read(@HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.current(document, tag, ifNoneMatch);
    }

    private static byte[] read() {
        try (InputStream in = DescriptionApi.class.getResourceAsStream("/org/wellspring/web/openapi.json")) {
            return Objects.requireNonNull(in, "The build did not write openapi.json")
                    .readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
