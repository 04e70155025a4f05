package dev.fenster.e2e.sources;

import java.util.List;
import java.util.Set;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;

/**
 * Finds catch blocks in which an exception gets lost: it is neither thrown on, nor logged, nor handed on, nor told to the
 * caller in
 * the answer. Printing it is not logging. An interrupt may also be set again.
 */
final class CatchBlocks {
    private final JavaParser parser = new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17));

    /** @return one entry a lost exception: line and type */
    List<String> losing(String source) {
        var unit = parser.parse(source).getResult()
                .orElseThrow(() -> new IllegalArgumentException("No Java source: " + source));
        return unit.findAll(CatchClause.class).stream().filter(CatchBlocks::loses).map(CatchBlocks::described).toList();
    }

    private static boolean loses(CatchClause clause) {
        var body = clause.getBody();
        var exception = clause.getParameter().getNameAsString();
        return body.findFirst(ThrowStmt.class).isEmpty()
                && body.findAll(ReturnStmt.class).stream().noneMatch(answer -> mentions(answer, exception))
                && body.findAll(ObjectCreationExpr.class).stream().noneMatch(made -> takes(made, exception))
                && body.findAll(MethodCallExpr.class).stream().noneMatch(call -> keeps(call, exception));
    }

    private static boolean keeps(MethodCallExpr call, String exception) {
        return takes(call, exception) && !isPrinted(call) || call.toString().equals("Thread.currentThread().interrupt()");
    }

    private static boolean isPrinted(MethodCallExpr call) {
        return call.getScope().map(Object::toString).filter(Set.of("System.out", "System.err")::contains).isPresent();
    }

    private static boolean takes(NodeWithArguments<?> call, String exception) {
        return call.getArguments().stream().anyMatch(argument -> mentions(argument, exception));
    }

    private static boolean mentions(Node node, String exception) {
        return node.findFirst(NameExpr.class, name -> name.getNameAsString().equals(exception)).isPresent();
    }

    private static String described(CatchClause clause) {
        return clause.getBegin().map(position -> String.valueOf(position.line)).orElse("?") + ": catch ("
                + clause.getParameter() + ") neither rethrows nor logs";
    }
}
