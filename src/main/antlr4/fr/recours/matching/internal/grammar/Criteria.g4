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
    | AT LEAST period SINCE THE LAST DOSE OF drugs                                  # washout
    | distance period SINCE NAME                                                    # elapsed
    | ANY COURSE OF drugs scheme? (',' ending)?                                     # course
    | DURATIONS UNDER CRITERIA CRITERION_ID (',' CRITERION_ID)*
        ADD UP TO AT LEAST period                                                   # together
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

drugs
    : A? (route=NAME)? (drug=NAME | CORTICOSTEROID | IMMUNOSUPPRESSANT | B_CELL DEPLETING DRUG)
    ;

/** How a course was given: steadily, in pulses, or as one of these series of infusions. */
scheme
    : dose (FOR AT LEAST period)?                                                   # steady
    | FOR AT LEAST period                                                           # lasting
    | AT LEAST NUMBER NAME IN EACH OF NUMBER CONSECUTIVE SLICES OF NUMBER DAYS      # pulses
    | AS series (OR series)*                                                        # whole
    ;

dose
    : (AT LEAST | GREATER THAN) quantity (OF NAME EQUIVALENT)?
    ;

series
    : NUMBER DOSE OF quantity EVERY NUMBER DAYS
    ;

ending
    : FAILED
    | STOPPED FOR TOXICITY
    | ONGOING
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
A           : 'a' 'n'?;
VALUE       : 'value';
EARLIER     : 'earlier';
AT          : 'at';
LEAST       : 'least';
MOST        : 'most';
GREATER     : 'more';
SHORTER     : 'less';
THAN        : 'than';
SINCE       : 'since';
THE         : 'the';
LAST        : 'last';
DOSE        : 'dose' 's'?;
ANY         : 'any';
DONOR       : 'donor';
IS          : 'is';
ACCEPTABLE  : 'acceptable';
RECORDED    : 'recorded';
ONE         : 'one';
COURSE      : 'course';
FOR         : 'for';
IN          : 'in';
AS          : 'as';
EACH        : 'each';
EVERY       : 'every';
CONSECUTIVE : 'consecutive';
SLICES      : 'slice' 's'?;
EQUIVALENT  : 'equivalent';
FAILED      : 'failed';
STOPPED     : 'stopped';
TOXICITY    : 'toxicity';
ONGOING     : 'ongoing';
DURATIONS   : 'durations';
UNDER       : 'under';
CRITERIA    : 'criteria';
ADD         : 'add';
UP          : 'up';
DRUG        : 'drug';
DEPLETING   : 'depleting';
B_CELL      : 'B-cell';
CORTICOSTEROID    : 'corticosteroid';
IMMUNOSUPPRESSANT : 'immunosuppressant';
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
