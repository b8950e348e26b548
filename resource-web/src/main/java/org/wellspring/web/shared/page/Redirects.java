package org.wellspring.web.shared.page;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answer to a form that did its work: go and look (303), and optionally a word about what was done. */
public final class Redirects {

    /** Carries the key of the message to the next page, which shows it once. */
    static final String COOKIE = "ws_said";

    private static final int SECONDS = 60;

    private Redirects() {}

    /** @param path on this site, from {@code /} */
    public static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** @param said a message without arguments */
    public static Response to(String path, String said) {
        return saying(path, said).build();
    }

    /** The same, for an answer that carries more. */
    public static Response.ResponseBuilder saying(String path, String said) {
        return Response.seeOther(URI.create(path)).cookie(said(said));
    }

    /** The cookie in which the word travels. */
    public static NewCookie said(String said) {
        return ReaderSettings.cookie(COOKIE, said, SECONDS, false);
    }

    /** The path if it stays on this site, else the first page. */
    public static String local(String path) {
        return path.matches("/(?![/\\\\])[^\\s\\\\]*") ? path : "/";
    }
}
