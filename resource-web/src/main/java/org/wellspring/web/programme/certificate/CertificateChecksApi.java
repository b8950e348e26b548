package org.wellspring.web.programme.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.programme.Certificates;
import org.wellspring.web.shared.api.Of;

/** Whether something is a certificate of ours. */
@Path("api/certificate-checks")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CertificateChecksApi {

    @Inject
    private Certificates certificates;

    /** Verifies a certificate; what is none is told with 200 too, by its outcome. Nothing is kept. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Certificates.Verdict.class)
    public Response check(Certificates.Check check) {
        return Response.ok(certificates.verify(check.text())).build();
    }
}
