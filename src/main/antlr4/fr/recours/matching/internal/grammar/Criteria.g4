/** The rule language of the programmes: three-valued logic over the data elements of the dictionary. */
grammar Criteria;

wholeRule
    : expression EOF
    ;

expression
    : conjunction (OR conjunction)*
    ;

conjunction
    : negation (AND negation)*
    ;

negation
    : NOT negation # negated
    | condition    # plain
    ;

condition
    : '(' expression ')'                                                            # nested
    | IF expression THEN expression ELSE expression                                 # choice
    | YES                                                                           # always
    | NO                                                                            # never
    | UNKNOWN                                                                       # undecided
    | TO BE JUDGED '(' STRING ',' STRING ')'                                        # judgement
    | CRITERION programme? CRITERION_ID IS (KNOWN TO BE)? MET                       # reference
    | AGE comparator NUMBER YEARS                                                   # age
    | RELATIVE FALL OF NAME comparator NUMBER UNIT
        AGAINST A VALUE NUMBER TO NUMBER MONTHS EARLIER                             # fall
    | AT LEAST period SINCE THE LAST DOSE OF NAME NAME?                             # washout
    | distance period SINCE NAME                                                    # elapsed
    | FAILURE OF AT LEAST period OF NAME NAME?                                      # failure
    | CUMULATIVE DOSE OF NAME NAME? comparator quantity                             # grams
    | COUNT OF DOSE OF NAME NAME? comparator NUMBER                                 # doses
    | ANY DONOR IS ACCEPTABLE                                                       # donors
    | NAME IS RECORDED                                                              # recorded
    | NAME IS YES                                                                   # stated
    | NAME IS (ONE OF)? code (',' code)*                                            # coded
    | NAME comparator quantity ('(' quantity ')')?                                  # comparison
    | NAME                                                                          # flag
    ;

programme
    : NAME
    | CRITERION_ID
    ;

quantity
    : NUMBER unit?
    ;

unit
    : NAME
    | UNIT
    | YEARS
    | MONTHS
    | DAYS
    ;

code
    : NAME
    | UNKNOWN
    ;

period
    : NUMBER (YEARS | MONTHS | DAYS)
    ;

distance
    : AT LEAST
    | AT MOST
    | GREATER THAN
    | SHORTER THAN
    ;

comparator
    : '<' | '<=' | '≤' | '>' | '>=' | '≥' | '='
    ;

OR          : 'or';
AND         : 'and';
NOT         : 'not';
IF          : 'if';
THEN        : 'then';
ELSE        : 'else';
YES         : 'yes';
NO          : 'no';
UNKNOWN     : 'unknown';
TO          : 'to';
BE          : 'be';
JUDGED      : 'judged';
CRITERION   : 'criterion';
MET         : 'met';
KNOWN       : 'known';
AGE         : 'age';
RELATIVE    : 'relative';
FALL        : 'fall';
OF          : 'of';
AGAINST     : 'against';
A           : 'a';
VALUE       : 'value';
EARLIER     : 'earlier';
AT          : 'at';
LEAST       : 'least';
MOST        : 'most';
GREATER     : 'more';
SHORTER     : 'less';
THAN        : 'than';
SINCE       : 'since';
FAILURE     : 'failure';
CUMULATIVE  : 'cumulative';
COUNT       : 'number';
THE         : 'the';
LAST        : 'last';
DOSE        : 'dose' 's'?;
ANY         : 'any';
DONOR       : 'donor';
IS          : 'is';
ACCEPTABLE  : 'acceptable';
RECORDED    : 'recorded';
ONE         : 'one';
YEARS       : 'year' 's'?;
MONTHS      : 'month' 's'?;
DAYS        : 'day' 's'?;

CRITERION_ID : [A-Z]+ ('-' [A-Z0-9]) [A-Za-z0-9._-]*;
NUMBER       : [0-9]+ ('.' [0-9]+)?;
UNIT         : '%'
             | '×' ' '* [A-Z]+
             | [a-zA-Zµ]* '/' [a-zA-Z0-9µ²³⁵⁶·./]* [a-zA-Z0-9µ²³⁵⁶] (' m²' | ' h')?
             ;
NAME         : [A-Za-zµ] [A-Za-z0-9_µ²]*;
STRING       : '"' ~["\r\n]* '"';
SPACE        : [ \t\r\n]+ -> skip;
OTHER        : . ;
