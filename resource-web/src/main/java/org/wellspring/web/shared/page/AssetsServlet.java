package org.wellspring.web.shared.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Serves {@link Assets}: for ever under an address with the right digest or in the folder of a library's version, for a
 * minute under any other name.
 */
@WebServlet("/assets/*")
public class AssetsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        Optional<Assets.Asset> named = assets.find(name);
        Optional<Assets.Asset> found = named.or(() -> Assets.plain(name).flatMap(assets::find));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean ofAVersion = named.isPresent() && Assets.isOfAVersion(name);
        boolean lasting =
                ofAVersion || request.getRequestURI().endsWith(found.get().address());
        response.setHeader("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "public, max-age=60");
        send(found.get(), request, response);
    }

    private static void send(Assets.Asset asset, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(asset.type());
        if (asset.type().startsWith("text/") || asset.type().contains("javascript")) {
            response.setCharacterEncoding("UTF-8");
        }
        if (asset.isCompressed()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        boolean compressed = asset.isCompressed() && takesGzip(request.getHeader("Accept-Encoding"));
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] body = asset.body(compressed);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean takesGzip(@Nullable String accepted) {
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }
}
