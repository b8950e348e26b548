package org.wellspring.web.interop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.interop.Imports;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Paging;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.http.CurrentCaller;

/** Many records at once: upload, look, do, take back. */
@Path("api/imports")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ImportsApi {

    @Inject
    private Imports imports;

    @Inject
    private CurrentCaller caller;

    /** The caller's imports; curators see all. Newest first. */
    @GET
    @Of(value = Imports.Import.class, slice = true)
    public Response list(@BeanParam Paging paging, @Context UriInfo address) {
        return Answers.page(address, imports.list(caller.get(), paging.cursor(), paging.limit()));
    }

    /**
     * Takes a CSV file in and proposes a mapping from its header; {@code name} is what people will call it. Repeating the
     * request with the same Idempotency-Key answers the same import.
     */
    @POST
    @Consumes({"text/csv", "application/octet-stream"})
    @Of(value = Imports.Import.class, status = 201)
    public Response upload(
            @QueryParam("name") @DefaultValue("import.csv") String name,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            InputStream body) {
        Imports.Import taken = imports.upload(caller.get(), name, body, Parameters.key(key));
        return Answers.created("/api/imports/" + taken.id(), taken, taken.revision());
    }

    /** How far an import is. Not answered with 304: its figures move while its revision stands. */
    @GET
    @Path("{id}")
    @Of(Imports.Import.class)
    public Response read(@PathParam("id") Id id) {
        Imports.Import found = imports.read(caller.get(), id);
        return Answers.changed(found, found.revision());
    }
}
