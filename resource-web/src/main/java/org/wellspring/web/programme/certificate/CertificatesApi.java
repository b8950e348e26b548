package org.wellspring.web.programme.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.programme.Certificates;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Of;

/** The certificate of a designation. */
@Path("api/register/{id}/certificate")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CertificatesApi {

    @Inject
    private Certificates certificates;

    /** A new certificate of a designation that holds today, signed with Ed25519 as a JSON Web Signature (RFC 7515). */
    @GET
    @Of(Certificates.Certificate.class)
    public Response certificate(@PathParam("id") Id id) {
        return Response.ok(certificates.certify(id)).build();
    }
}
