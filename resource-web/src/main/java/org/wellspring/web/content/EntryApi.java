package org.wellspring.web.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.wellspring.api.content.Previews;
import org.wellspring.api.content.Previews.EntryContent;
import org.wellspring.api.content.Previews.Place;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.http.CurrentCaller;

/** Single files out of an archive. */
@Path("api/resources/{id}/versions/{version}/entry")
@ApplicationScoped
public class EntryApi {

    @Inject
    private Previews previews;

    @Inject
    private CurrentCaller caller;

    /** One file in a ZIP, named by {@code entry}, unpacked while it is sent. */
    @GET
    @Path("{path: .+}")
    @Produces(MediaType.WILDCARD)
    @Of(byte[].class)
    public Response read(
            @PathParam("id") Id id,
            @PathParam("version") String version,
            @PathParam("path") String path,
            @QueryParam("entry") @DefaultValue("") String entry) {
        EntryContent content = previews.entry(caller.get(), new Place(id, Parameters.number(version), path), entry);
        StreamingOutput body = content::writeTo;
        return Saved.answer(entry, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_LENGTH, content.entry().size())
                .entity(body)
                .build();
    }
}
