package org.wellspring.web.interop.batch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.interop.Imports;
import org.wellspring.api.interop.Imports.Import;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** All batches, and the way in for a new one: a file as a raw body, or a table pasted into a form. */
@Path("imports")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ImportListPages {

    private static final int PAGE = 20;

    @Inject
    private Imports imports;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page list(@QueryParam("cursor") @Nullable String cursor) {
        return page(cursor, Form.EMPTY);
    }

    /** The page's script sends the file as it is; it then goes where {@code Location} says. */
    @POST
    @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM})
    public Response upload(@QueryParam("name") @DefaultValue("table.csv") String name, InputStream body) {
        Import taken = imports.upload(caller.get(), name, body, null);
        return Response.created(URI.create("/imports/" + taken.id())).build();
    }

    /** Without a script, a table can be pasted. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response paste(MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        byte[] table = typed.value("table").getBytes(StandardCharsets.UTF_8);
        try {
            Import taken = imports.upload(caller.get(), "table.csv", new ByteArrayInputStream(table), null);
            return Redirects.to("/imports/" + taken.id());
        } catch (ProblemException refused) {
            return Again.show(page(null, typed.refused(Again.mendable(refused), "table")), refused);
        }
    }

    private Page page(@Nullable String cursor, Form form) {
        caller.get().requirePerson();
        return Page.of("interop/imports.jte")
                .with("imports", imports.list(caller.get(), cursor, PAGE))
                .with("later", cursor != null)
                .with("form", form);
    }
}
