package org.wellspring.web.content;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** An answer that a browser saves and never shows. */
final class Saved {

    private Saved() {}

    static Response.ResponseBuilder answer(String path, String mediaType) {
        return Response.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.saved(path))
                .header("Content-Security-Policy", Download.SANDBOX)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
