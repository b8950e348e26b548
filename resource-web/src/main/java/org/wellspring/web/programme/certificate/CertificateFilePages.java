package org.wellspring.web.programme.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.programme.Certificates;
import org.wellspring.api.programme.Certificates.Certificate;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.http.Origin;
import org.wellspring.web.shared.text.WantedLanguage;

/** The certificate of a designation to take along: the signed file, and the sheet to print. */
@Path("register/{id: [0-9A-Za-z]{13}}/certificate.{form: json|pdf}")
@RequestScoped
public class CertificateFilePages {

    @Inject
    private Certificates certificates;

    @Inject
    private Origin origin;

    @Inject
    private SettingsView settings;

    @Context
    private HttpServletRequest request;

    /** In the reader's language; the names are in all they have. */
    @GET
    public Response certificate(@PathParam("id") String id, @PathParam("form") String form) {
        Certificate certificate = certificates.certify(Id.parse(id));
        boolean printed = form.equals("pdf");
        Object file = printed
                ? CertificateSheet.pdf(
                        certificate,
                        origin.base(request) + CertificatePages.ADDRESS,
                        WantedLanguage.of(request),
                        settings.zone())
                : certificate.file();
        return Response.ok(file, printed ? "application/pdf" : "application/jose+json")
                .header(
                        "Content-Disposition",
                        (printed ? "inline" : "attachment") + "; filename=\""
                                + certificate.content().number() + "." + form + "\"")
                .build();
    }
}
