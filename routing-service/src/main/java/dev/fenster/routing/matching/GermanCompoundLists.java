package dev.fenster.routing.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What German words tell about where a long one may be split. All in the spelling of {@link GermanSpelling}. */
final class GermanCompoundLists {
    /** Syllables before a word that make another word of it: Berechnung, Umrechnung, Transport. */
    static final Set<String> PREFIXES = words(
            """
                    ab an auf aus be bei da dar durch ein emp ent er fort ge gegen her herab heran heraus herein hin hinaus hinein hoch in los
                    miss mit nach nieder ob ruck ruckwarts uber um un unter ver voll vor voran voraus vorbei weg weiter wider wieder zer zu
                    zuruck zusammen
                    auto de dis ex im inter intra kom kon kontra micro mikro per pra pre pro re sub sup super trans com con""");

    /** Of these a head may not end in either, as in Kosten-be-rechnung, unless it is a noun of {@link #NOUN_ENDINGS}. */
    static final List<String> INNER_PREFIXES = list("""
            ab an auf aus be durch ein ent mit nach uber um unter ver vor wieder zu zuruck zusammen""");

    static final List<String> NOUN_ENDINGS = list("""
            stab grab plan organ roman kran scan lan iban titan kauf lauf haus maus
            farbe gewerbe gabe probe scheibe stube schein wein verein stein bein latein
            ment gent zent dent rent tent ient kunden limit transit
            raum baum datum zentrum album forum studium medium museum konsum publikum traum podium
            server pulver cover silver driver revolver""");

    /** Heads of two or three letters that are words. */
    static final Set<String> SHORT_HEADS = words(
            """
                    abo alt amt api app bad bar bau bon box bus cd dhl ec edv eis ec fax gas hof hub key lan mac neu not ort pc pdf pin pos qr
                    rad sms tag tan tee tor tse typ uhr usb vpn web weg wlan zug ol tur dsl erp csv nfc sim sd""");

    /** Words that often end a compound in a support ticket, so that a short word before them is surely a word. */
    static final Set<String> COMMON_TAILS = words(
            """
                    abfrage ablauf adapter adresse abrechnung abschluss aktivierung anbieter anbindung anmeldung anzeige artikel ausdruck
                    ausfall ausgabe automat bereich bericht bestellung betrag buchung client code daten datei datum display drucker druck
                    einlosung einstellung erfassung fehler formular funktion gerat grosse historie import integration journal kabel kennung
                    kosten konto kunde kunden kundigung layout leser liste lizenz logo meldung menu modul monitor name nummer option ordner
                    papier passwort position preis problem protokoll prufung quittung rabatt rechnung rolle scanner schnittstelle
                    seite server software speicher sperre status stick storung system tabelle tarif taste terminal test text treiber
                    typ ubersicht umsatz update upload verbindung verlangerung version versand verwaltung vorgang vorlage vorlagen
                    zahlung zeile zertifikat zugang zustand""");

    /** Words that look like a compound of shorter ones and are none. */
    static final List<String> INDIVISIBLE = list(
            """
                    bonbon bourbon carbon karbon ribbon export import passport rapport report sport support transport kandidat mandat soldat
                    diagramm kilogramm programm telegramm kasserolle kleidung preiselbeere testament zeitung
                    software hardware firmware malware freeware shareware middleware komitee""");

    /** At the end of a word these are endings more often than words: vorstellbar, wertlos. */
    static final Set<String> SUFFIXES = words("bar los haft sam tum schaft heit keit lich isch");

    /** What is left over is no word: German has no word that begins so, or it is a mere ending. */
    static final Pattern NO_WORD = Pattern.compile("(?!pf|kn|gn)[bcdfgkptvwxz][bcdfgkmnpqtvxz].*|(?!rh)[hjlmnr][^aeiouy].*"
            + "|(ung|heit|keit|lich|bar|los|haft|schaft|chen|lein|isch|ig|ier|isier|ation|itat|ismus|ist|innen|igung|igen|ell|end|est|ern"
            + "|eln|ende|enden|erin|eien|erei)(s|e|en|er|es|em|t|te|ten|et|lich\\w*|ung\\w*)?");

    private GermanCompoundLists() {}

    private static Set<String> words(String lines) {
        return Set.copyOf(list(lines));
    }

    private static List<String> list(String lines) {
        return Arrays.stream(lines.trim().split("\\s+")).distinct().toList();
    }
}
