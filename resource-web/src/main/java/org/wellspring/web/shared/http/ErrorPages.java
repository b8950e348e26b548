package org.wellspring.web.shared.http;

import jakarta.servlet.http.HttpServletRequest;

/** How a problem looks to a person in a browser. */
public interface ErrorPages {

    /** The whole page in UTF-8. Must not fail: there is nobody left to tell. */
    byte[] render(HttpServletRequest request, ProblemDocument problem);
}
