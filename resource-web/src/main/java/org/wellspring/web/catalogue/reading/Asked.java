package org.wellspring.web.catalogue.reading;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** What a reader asked to see of a resource, in its address. */
public class Asked {

    @QueryParam("in")
    @DefaultValue("")
    private String tongue = "";

    @QueryParam("look")
    @DefaultValue("")
    private String file = "";

    @QueryParam("page")
    @DefaultValue("1")
    private String page = "1";

    /** The language of the record; "" for the reader's own. */
    String tongue() {
        return tongue;
    }

    /** The path of the file to look at; "" for the one that the page chooses. */
    String file() {
        return file;
    }

    /** Of a table, from 1. */
    int page() {
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }
}
