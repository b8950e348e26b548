package org.wellspring.web.shared.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Slice;
import org.wellspring.web.shared.json.Json;

/** The forms that answers of the API have in common. */
public final class Answers {

    private Answers() {}

    /** 200 with the state's tag, or 304 when the caller has it. */
    public static Response current(Object record, String tag, @Nullable String ifNoneMatch) {
        if (EntityTags.noneMatchFails(ifNoneMatch, tag)) {
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        return Response.ok(record).header(HttpHeaders.ETAG, tag).build();
    }

    /**
     * 200 with a tag of all that the record says, or 304 when the caller has just that. Part of it may change while its revision
     * stands: with the day, with who asks, with what it names.
     */
    public static Response current(Object record, long revision, @Nullable String ifNoneMatch) {
        byte[] written = Json.bytes(record);
        return current(written, EntityTags.of(revision, written), ifNoneMatch);
    }

    /** 200 after a change. */
    public static Response changed(Object record, long revision) {
        byte[] written = Json.bytes(record);
        return Response.ok(written)
                .header(HttpHeaders.ETAG, EntityTags.of(revision, written))
                .build();
    }

    /** 201 and where it is now. */
    public static Response created(String path, Object record, long revision) {
        byte[] written = Json.bytes(record);
        return Response.created(URI.create(path))
                .entity(written)
                .header(HttpHeaders.ETAG, EntityTags.of(revision, written))
                .build();
    }

    /** One page of a list, with the address of the next (RFC 8288). */
    public static Response page(UriInfo address, Slice<?> slice) {
        Response.ResponseBuilder answer = Response.ok(slice);
        if (slice.next() != null) {
            URI next = address.getRequestUriBuilder()
                    .replaceQueryParam("cursor", "{cursor}")
                    .build(slice.next());
            answer.header(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
