package org.wellspring.web.content;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.content.FileDetails;
import org.wellspring.api.content.StoreFile;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

/** What a raw upload announces in its headers, and how it is answered. */
final class Upload {

    private Upload() {}

    /** @throws ProblemException {@code BAD_PARAMETER}, {@code UNSUPPORTED_TYPE}, {@code DIGEST_UNREADABLE} */
    static StoreFile announced(Id resource, String path, HttpHeaders headers) {
        requirePlain(headers);
        return new StoreFile(
                resource,
                path,
                length(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH)),
                Digests.announced(headers.getHeaderString("Repr-Digest"), headers.getHeaderString("Content-Digest")),
                onlyIfAbsent(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH)));
    }

    /** Where the file is now, and what it is known by. */
    static Response answer(Id resource, Response.Status status, FileDetails stored) {
        UriBuilder place = UriBuilder.fromPath("/api/resources/{id}/files")
                .segment(stored.path().split("/"));
        return Response.status(status)
                .location(place.build(resource))
                .header(HttpHeaders.ETAG, Download.tag(stored))
                .header("Repr-Digest", Digests.header(stored.sha256()))
                .entity(stored)
                .build();
    }

    /** Bytes are stored as they come: a part, or a compressed form, of a file is not the file. */
    private static void requirePlain(HttpHeaders headers) {
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
            throw new ProblemException(SharedProblem.UNSUPPORTED_TYPE);
        }
        if (headers.getHeaderString("Content-Range") != null) {
            throw new ProblemException(SharedProblem.BAD_PARAMETER, "Content-Range");
        }
    }

    private static long length(@Nullable String header) {
        if (header == null) {
            return -1;
        }
        if (!header.matches("[0-9]{1,18}")) {
            throw new ProblemException(SharedProblem.BAD_PARAMETER, HttpHeaders.CONTENT_LENGTH);
        }
        return Long.parseLong(header);
    }

    private static boolean onlyIfAbsent(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        throw new ProblemException(SharedProblem.BAD_PARAMETER, HttpHeaders.IF_NONE_MATCH);
    }
}
