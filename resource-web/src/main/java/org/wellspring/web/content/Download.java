package org.wellspring.web.content;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.FileContent;
import org.wellspring.api.content.FileDetails;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.api.EntityTags;

/**
 * The answer that carries a stored file, whole or in part. Its tag is the digest of its bytes. Whatever it holds cannot act
 * in the name of this product: it is sandboxed, never sniffed, and shown only when its kind is harmless.
 */
public final class Download {

    static final String SANDBOX =
            "default-src 'none'; img-src 'self'; media-src 'self'; frame-ancestors 'self'; sandbox";

    private Download() {}

    /** @throws ProblemException {@code REVISION_STALE} for a failed {@code If-Match}, {@code RANGE_OUTSIDE} */
    public static Response of(FileContent content, HttpHeaders asked) {
        FileDetails file = content.details();
        String tag = tag(file);
        if (EntityTags.matchFails(asked.getHeaderString(HttpHeaders.IF_MATCH), tag)) {
            throw new ProblemException(SharedProblem.REVISION_STALE);
        }
        if (EntityTags.noneMatchFails(asked.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            return headers(Response.notModified(), file).build();
        }
        Optional<ByteRange> range = range(asked, file, tag);
        long offset = range.map(ByteRange::first).orElse(0L);
        long length = range.map(ByteRange::length).orElse(file.size());
        StreamingOutput body = out -> content.writeTo(out, offset, length);
        Response.ResponseBuilder answer = range.isPresent()
                ? Response.status(Response.Status.PARTIAL_CONTENT)
                        .header("Content-Range", "bytes " + offset + "-" + (offset + length - 1) + "/" + file.size())
                : Response.ok();
        return headers(answer, file)
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(HttpHeaders.CONTENT_TYPE, mediaType(file))
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.of(file.path(), file.mediaType()))
                .entity(body)
                .build();
    }

    static String tag(FileDetails file) {
        return "\"" + file.sha256() + "\"";
    }

    private static Optional<ByteRange> range(HttpHeaders asked, FileDetails file, String tag) {
        String range = asked.getHeaderString("Range");
        @Nullable String ifRange = asked.getHeaderString("If-Range");
        if (range == null || (ifRange != null && !ifRange.strip().equals(tag))) {
            return Optional.empty();
        }
        if (file.size() == 0) {
            throw new ProblemException(ContentProblem.RANGE_OUTSIDE, 0L);
        }
        return ByteRange.of(range, file.size());
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder answer, FileDetails file) {
        return answer.header(HttpHeaders.ETAG, tag(file))
                .header("Repr-Digest", Digests.header(file.sha256()))
                .header("Accept-Ranges", "bytes")
                .header("Content-Security-Policy", SANDBOX)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    private static String mediaType(FileDetails file) {
        boolean text = file.mediaType().startsWith("text/") && !file.mediaType().contains("charset");
        return text ? file.mediaType() + ";charset=UTF-8" : file.mediaType();
    }
}
