package org.wellspring.web.content.tus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.shared.ProblemException;

/** Refuses other versions of tus (section 'Tus-Resumable'), and names ours in every answer. */
@Provider
@Resumable
@ApplicationScoped
public class ResumableFilter implements ContainerRequestFilter, ContainerResponseFilter {

    static final String VERSION = "1.0.0";

    static final String HEADER = "Tus-Resumable";

    private static final int OTHER_VERSION = 412;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!VERSION.equals(request.getHeaderString(HEADER))) {
            throw new ProblemException(ContentProblem.UPLOAD_PROTOCOL);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, VERSION);
        if (response.getStatus() == OTHER_VERSION) {
            response.getHeaders().putSingle("Tus-Version", VERSION);
        }
    }
}
