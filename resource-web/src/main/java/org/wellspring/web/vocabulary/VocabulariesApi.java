package org.wellspring.web.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.EntityTags;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.http.CurrentCaller;

/** The controlled words. */
@Path("api/vocabularies")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class VocabulariesApi {

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private CurrentCaller caller;

    /** The names of all vocabularies. */
    @GET
    @Of(value = String.class, list = true)
    public Response schemes(@HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.current(vocabularies.schemes(), EntityTags.of(vocabularies.revision()), ifNoneMatch);
    }

    /** All terms in order, retired ones included. */
    @GET
    @Path("{scheme}")
    @Of(value = Vocabularies.Term.class, list = true)
    public Response terms(
            @PathParam("scheme") String scheme, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answers.current(vocabularies.terms(scheme), EntityTags.of(vocabularies.revision()), ifNoneMatch);
    }

    /** Adds a term; for administrators. */
    @POST
    @Path("{scheme}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Vocabularies.Term.class, status = 201)
    public Response add(@PathParam("scheme") String scheme, NewTerm term) {
        Vocabularies.Term added = vocabularies.add(caller.get(), term.words().of(scheme, term.code()));
        URI place = URI.create("/api/vocabularies/" + added.scheme() + "/" + added.code());
        return Response.created(place).entity(added).build();
    }

    /**
     * Changes everything about a term but its code; for administrators. {@code If-Match} names the tag that the list of terms
     * had.
     */
    @PUT
    @Path("{scheme}/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(Vocabularies.Term.class)
    public Response change(
            @PathParam("scheme") String scheme,
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            TermWords words) {
        long revision = EntityTags.revision(ifMatch, vocabularies::revision);
        Vocabularies.Term changed = vocabularies.change(caller.get(), revision, words.of(scheme, code));
        return Answers.changed(changed, vocabularies.revision());
    }

    /** @param code stable, unique in its vocabulary */
    public record NewTerm(
            String code,
            @Nullable String parent,
            int position,
            String identifier,
            LocalizedText label,
            LocalizedText note,
            String cover,
            List<String> aliases) {

        TermWords words() {
            return new TermWords(parent, position, identifier, label, note, cover, aliases, false);
        }
    }

    /** @param retired whether it is no longer offered */
    public record TermWords(
            @Nullable String parent,
            int position,
            String identifier,
            LocalizedText label,
            LocalizedText note,
            String cover,
            List<String> aliases,
            boolean retired) {

        Vocabularies.Term of(String scheme, String code) {
            return new Vocabularies.Term(
                    scheme, code, parent, position, identifier, label, note, cover, aliases, retired);
        }
    }
}
