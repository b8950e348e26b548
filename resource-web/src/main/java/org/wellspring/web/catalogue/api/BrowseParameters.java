package org.wellspring.web.catalogue.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.wellspring.api.catalogue.BrowseQuery;
import org.wellspring.web.shared.api.Paging;

/** What a list of resources is narrowed to; each may be given several times. */
public class BrowseParameters {

    @QueryParam("subject")
    private List<String> subjects = List.of();

    @QueryParam("stage")
    private List<String> stages = List.of();

    @QueryParam("type")
    private List<String> types = List.of();

    @QueryParam("language")
    private List<String> languages = List.of();

    @QueryParam("licence")
    private List<String> licences = List.of();

    @BeanParam
    private Paging paging = new Paging();

    BrowseQuery query() {
        return new BrowseQuery(subjects, stages, types, languages, licences, paging.cursor(), paging.limit());
    }
}
