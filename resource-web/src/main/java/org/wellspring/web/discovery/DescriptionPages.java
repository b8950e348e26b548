package org.wellspring.web.discovery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.wellspring.web.shared.http.Origin;
import org.wellspring.web.shared.text.Messages;
import org.wellspring.web.shared.text.WantedLanguage;

/** Tells a browser how to search here (OpenSearch 1.1 draft 6). */
@Path("opensearch.xml")
@RequestScoped
public class DescriptionPages {

    @Inject
    private Origin origin;

    @GET
    public Response description(@Context HttpServletRequest request) {
        String site = Feed.escaped(origin.base(request));
        String words = Feed.escaped(Messages.in(WantedLanguage.of(request)).of("discovery.search.description"));
        String xml = """
                <?xml version="1.0" encoding="utf-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                <ShortName>Wellspring</ShortName>
                <Description>%2$s</Description>
                <InputEncoding>UTF-8</InputEncoding>
                <Url type="text/html" template="%1$s/search?q={searchTerms}"/>
                <Url type="application/atom+xml" template="%1$s/search.atom?q={searchTerms}"/>
                <Url type="application/json" template="%1$s/api/search?q={searchTerms}"/>
                </OpenSearchDescription>
                """.formatted(site, words);
        return Response.ok(xml)
                .type("application/opensearchdescription+xml; charset=utf-8")
                .build();
    }
}
