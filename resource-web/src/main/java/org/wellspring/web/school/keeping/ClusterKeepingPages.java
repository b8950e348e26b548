package org.wellspring.web.school.keeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.school.Clusters;
import org.wellspring.api.school.Clusters.Cluster;
import org.wellspring.api.school.Clusters.DescribeCluster;
import org.wellspring.api.school.Clusters.Join;
import org.wellspring.api.school.Clusters.Kind;
import org.wellspring.api.school.Clusters.Role;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.SchoolProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Again;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** Clusters and their members, kept by officers. */
@Path("administration/clusters")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ClusterKeepingPages {

    private static final String HERE = "/administration/clusters";
    private static final int PAGE = 50;

    @Inject
    private Clusters clusters;

    @Inject
    private Organisations organisations;

    @Inject
    private Policy policy;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page list(@QueryParam("cursor") @Nullable String cursor) {
        requireEditor();
        return Page.of("school/keeping/clusters.jte")
                .with("slice", clusters.list(cursor, PAGE))
                .with("later", cursor != null);
    }

    @GET
    @Path("new")
    public Page fresh() {
        return page(null, Form.EMPTY, Form.EMPTY);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        return described(null, typed, () -> clusters.add(caller.get(), read(typed)));
    }

    @GET
    @Path("{id}")
    public Page show(@PathParam("id") String id) {
        Cluster cluster = clusters.cluster(Id.parse(id));
        return page(cluster, filled(cluster), Form.EMPTY);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        Cluster cluster = clusters.cluster(Id.parse(id));
        return described(
                cluster, typed, () -> clusters.change(caller.get(), cluster.id(), typed.revision(), read(typed)));
    }

    @POST
    @Path("{id}/members")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        Cluster cluster = clusters.cluster(Id.parse(id));
        return belonging(
                cluster,
                typed,
                () -> clusters.join(
                        caller.get(),
                        cluster.id(),
                        new Join(
                                school(typed),
                                Typed.oneOf(Role.values(), typed.value("role"), Role.MEMBER),
                                Typed.requiredDay(typed, "from"),
                                Typed.day(typed, "until"))));
    }

    @POST
    @Path("{id}/members/{membership}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(
            @PathParam("id") String id,
            @PathParam("membership") String membership,
            MultivaluedMap<String, String> fields) {
        Form typed = Form.typed(fields);
        Cluster cluster = clusters.cluster(Id.parse(id));
        return belonging(
                cluster,
                typed,
                () -> clusters.leave(
                        caller.get(), cluster.id(), Id.parse(membership), Typed.requiredDay(typed, "leaves")));
    }

    private Response described(@Nullable Cluster cluster, Form typed, Supplier<Cluster> act) {
        try {
            return Redirects.to(HERE + "/" + act.get().id(), "school.clusters.said");
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            Form again = refused.problem() == SchoolProblem.CODE_TAKEN
                    ? typed.refused(refused, "code")
                    : typed.refused(refused);
            return Again.show(page(cluster, again, Form.EMPTY), refused);
        }
    }

    private Response belonging(Cluster cluster, Form typed, Runnable act) {
        try {
            act.run();
            return Redirects.to(HERE + "/" + cluster.id(), "school.clusters.said");
        } catch (ProblemException problem) {
            ProblemException refused = Again.mendable(problem);
            return Again.show(page(cluster, filled(cluster), typed.refused(refused)), refused);
        }
    }

    private Id school(Form typed) {
        return organisations
                .withCode(typed.value("organisation").strip())
                .map(Organisations.Organisation::id)
                .orElseThrow(() -> Typed.wrong("organisation", SharedProblem.NOT_FOUND));
    }

    private Page page(@Nullable Cluster cluster, Form form, Form joining) {
        requireEditor();
        return Page.of("school/keeping/cluster.jte")
                .with("cluster", cluster)
                .with("members", cluster == null ? List.of() : clusters.members(cluster.id()))
                .with("form", form)
                .with("joining", joining);
    }

    private void requireEditor() {
        policy.require(caller.get(), Action.ORGANISATION_EDIT, Guarded.NOTHING);
    }

    private static DescribeCluster read(Form typed) {
        return new DescribeCluster(
                typed.value("code").strip(),
                Typed.oneOf(Kind.values(), typed.value("kind"), Kind.LOOSE),
                Typed.localized(typed, "name"),
                typed.value("charter").strip(),
                Typed.localized(typed, "board"),
                Typed.localized(typed, "sharing"),
                typed.chosen("fictional", "yes"));
    }

    private static Form filled(Cluster cluster) {
        Form form = Form.EMPTY
                .with("code", cluster.code())
                .with("kind", cluster.kind().name())
                .with("charter", cluster.charter())
                .with("fictional", cluster.fictional() ? "yes" : "no");
        form = Typed.localized(form, "name", cluster.name());
        form = Typed.localized(form, "board", cluster.board());
        return Typed.localized(form, "sharing", cluster.sharing());
    }
}
