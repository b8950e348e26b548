package org.wellspring.web.shared.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Everything that is thrown behind a door becomes a problem or an error page here, and nowhere else. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Refusals refusals;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
            return answer.getResponse();
        }
        Refusal refusal = refusals.of(request, thrown);
        Response.ResponseBuilder response =
                Response.status(refusal.status()).type(refusal.mediaType()).entity(refusal.body());
        refusal.headers().forEach(response::header);
        return response.build();
    }
}
