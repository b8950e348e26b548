package org.wellspring.web.shared.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.web.shared.http.ErrorPages;
import org.wellspring.web.shared.http.ProblemDocument;

/** What a reader sees instead of the page they asked for. */
@ApplicationScoped
public class HtmlErrorPages implements ErrorPages {

    private static final Logger LOG = System.getLogger(HtmlErrorPages.class.getName());

    @Inject
    private Views views;

    @Override
    public byte[] render(HttpServletRequest request, ProblemDocument problem) {
        try {
            View view = views.of(request);
            Page page = Page.of("shared/error.jte")
                    .with("problem", problem)
                    .with("kind", kind(problem))
                    .with("to", request.getMethod().equals("GET") ? view.here() : "/");
            return PageRendering.render(page, view);
        } catch (RuntimeException alsoBroken) {
            LOG.log(Level.ERROR, "The error page itself failed", alsoBroken);
            return (problem.status() + " " + problem.title()).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String kind(ProblemDocument problem) {
        boolean link = problem.type().endsWith(AccountProblem.LINK_ENDED.code());
        return link ? "ended" : kind(problem.status());
    }

    /** Which of the designed pages fits. */
    static String kind(int status) {
        return switch (status) {
            case 401 -> "sign-in";
            case 403 -> "forbidden";
            case 404, 405 -> "missing";
            case 410 -> "gone";
            case 409, 412, 428 -> "conflict";
            case 429 -> "slow";
            case 503, 507 -> "unavailable";
            default -> status >= 500 ? "fault" : "refused";
        };
    }
}
