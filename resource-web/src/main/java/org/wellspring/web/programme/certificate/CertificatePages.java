package org.wellspring.web.programme.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Certificates;
import org.wellspring.api.programme.Certificates.Content;
import org.wellspring.api.programme.Certificates.Verdict;
import org.wellspring.api.programme.Register;
import org.wellspring.api.programme.Register.Standing;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.json.Json;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;

/**
 * Where anybody verifies a certificate. The page carries the public keys, so that its script does it in the browser and nothing is
 * sent; where there is no script, or no Ed25519 in it, the form sends the text and the same is done here.
 */
@Path("certificates")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CertificatePages {

    static final String ADDRESS = "/certificates";

    private static final String FIELD = "text";

    @Inject
    private Certificates certificates;

    @Inject
    private Register register;

    @GET
    public Page ask() {
        return page(null, Form.EMPTY);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page verify(MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        return page(certificates.verify(typed.value(FIELD)), typed);
    }

    private Page page(@Nullable Verdict verdict, Form form) {
        return Page.of("programme/certificate/verify.jte")
                .with("keys", new String(Json.bytes(certificates.keys()), StandardCharsets.UTF_8))
                .with("verdict", verdict)
                .with("today", verdict == null ? null : today(verdict.content()))
                .with("form", form);
    }

    /** Null when there is nothing certified, or the register no longer knows it. */
    private @Nullable Standing today(@Nullable Content content) {
        if (content == null) {
            return null;
        }
        try {
            return register.designation(content.designation(), null).standing();
        } catch (ProblemException unknown) {
            return null;
        }
    }
}
