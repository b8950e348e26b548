package org.wellspring.web.shared.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.wellspring.web.shared.http.Origin;
import org.wellspring.web.shared.text.WantedLanguage;

/**
 * Turns a {@link Page} into bytes, keeps what the reader just chose, and answers 304 when the browser already has the
 * same bytes. Only what a guest's GET answered with 200 carries a tag.
 */
@Provider
@ApplicationScoped
public class PageRendering implements ContainerResponseFilter {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PageRendering.class.getClassLoader(), "gg.jte.generated.precompiled");

    static {
        TEMPLATES.setBinaryStaticContent(true);
    }

    @Inject
    private Views views;

    @Inject
    private HttpServletRequest servletRequest;

    @Inject
    private Origin origin;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Page page)) {
            return;
        }
        View view = views.of(servletRequest);
        byte[] bytes = render(page, view);
        response.getHeaders().putSingle("Content-Language", view.language().tag());
        keepChoices(view, response);
        if (!view.signedIn() && request.getMethod().equals("GET") && response.getStatus() == 200) {
            EntityTag tag = tag(bytes);
            response.getHeaders().putSingle("ETag", tag);
            Response.ResponseBuilder unchanged = request.getRequest().evaluatePreconditions(tag);
            if (unchanged != null && request.getHeaderString("If-None-Match") != null) {
                response.setStatus(304);
                response.setEntity(null);
                return;
            }
        }
        response.setEntity(bytes, new Annotation[0], HTML);
    }

    static byte[] render(Page page, View view) {
        var parameters = new HashMap<String, Object>(page.parameters());
        parameters.put("view", view);
        var bytes = new Utf8ByteOutput();
        TEMPLATES.render(page.template(), parameters, bytes);
        return bytes.toByteArray();
    }

    private void keepChoices(View view, ContainerResponseContext response) {
        boolean secure = origin.secure(servletRequest);
        if (WantedLanguage.inQuery(servletRequest, WantedLanguage.PARAMETER) != null) {
            add(response, ReaderSettings.keep(view.language(), secure));
        }
        if (WantedLanguage.inQuery(servletRequest, ReaderSettings.THEME) != null) {
            add(response, ReaderSettings.keep(view.theme(), secure));
        }
        if (WantedLanguage.cookie(servletRequest, Redirects.COOKIE) != null) {
            add(response, ReaderSettings.cookie(Redirects.COOKIE, "", 0, secure));
        }
    }

    private static void add(ContainerResponseContext response, NewCookie cookie) {
        response.getHeaders().add("Set-Cookie", cookie);
    }

    /** Two checksums over the same bytes: no secret hangs on it, and it costs next to nothing. */
    private static EntityTag tag(byte[] bytes) {
        var one = new CRC32();
        var other = new CRC32C();
        one.update(bytes);
        other.update(bytes);
        return new EntityTag(Long.toHexString(one.getValue()) + Long.toHexString(other.getValue()), true);
    }
}
