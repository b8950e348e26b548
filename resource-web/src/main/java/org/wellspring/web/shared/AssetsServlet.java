package org.wellspring.web.shared;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Style sheets, scripts and pictures that belong to the product. */
@WebServlet("/assets/*")
public class AssetsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        try (InputStream file =
                path == null || path.endsWith("/") ? null : getServletContext().getResourceAsStream("/assets" + path)) {
            if (file == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            String type = getServletContext().getMimeType(path);
            response.setContentType(type == null ? "application/octet-stream" : type);
            response.setHeader("Cache-Control", "public, max-age=3600");
            response.setHeader("X-Content-Type-Options", "nosniff");
            file.transferTo(response.getOutputStream());
        }
    }
}
