package org.wellspring.web.programme.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.programme.Certificates;
import org.wellspring.web.shared.api.Of;

/** The public keys of certificates. */
@Path("api/certificate-keys")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CertificateKeysApi {

    @Inject
    private Certificates certificates;

    /** All public keys that ever signed a certificate, with their dates, as a JWK Set (RFC 7517). */
    @GET
    @Of(Certificates.KeySet.class)
    public Response keys() {
        return Response.ok(certificates.keys()).build();
    }
}
